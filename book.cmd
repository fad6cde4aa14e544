@echo off
rem book VERB: builds what is missing or stale, then runs the tool. Needs a JDK 17 or newer, and Maven; nothing else.
setlocal
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "TARGET=%HOME_DIR%\target"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"

"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo No Java found on this machine. 1>&2
    echo Install a JDK 17 or newer, or set JAVA_HOME to one, and run the command again. 1>&2
    exit /b 2
)
set "MAJOR=0"
for /f "tokens=2 delims==. " %%v in ('""%JAVA%" -XshowSettings:properties -version 2>&1" ^| findstr /c:"java.specification.version ="') do set "MAJOR=%%v"
if %MAJOR% LSS 17 (
    echo This book needs Java 17 or newer; "%JAVA%" is version %MAJOR%. 1>&2
    echo Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
    exit /b 2
)
set "JAVAC=yes"
if defined JAVA_HOME (if not exist "%JAVA_HOME%\bin\javac.exe" set "JAVAC=no") else (where javac >nul 2>&1 || set "JAVAC=no")
if "%JAVAC%"=="no" (
    echo "%JAVA%" comes without a compiler: it is a JRE, and this book needs a JDK. 1>&2
    echo Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
    exit /b 2
)

if /i "%~1"=="test" if "%~2"=="" (
    call :build verify
    if errorlevel 3 exit /b 3
    if errorlevel 2 exit /b 2
    if errorlevel 1 exit /b 1
    goto run
)
set "STALE=yes"
if exist "%TARGET%\book.stamp" for /f %%s in ('powershell -NoProfile -Command "$s=(Get-Item -LiteralPath '%TARGET%\book.stamp').LastWriteTime; if (Get-ChildItem -Recurse -LiteralPath '%HOME_DIR%\src\main','%HOME_DIR%\pom.xml' | Where-Object {$_.LastWriteTime -gt $s} | Select-Object -First 1) {'yes'} else {'no'}"') do set "STALE=%%s"
if "%STALE%"=="yes" (
    echo Building the book ^(the first time, Maven fetches about 115 MB of libraries^) ... 1>&2
    call :build package -q -Dmaven.test.skip=true -Dcheckstyle.skip
    if errorlevel 3 exit /b 3
    if errorlevel 2 exit /b 2
    if errorlevel 1 exit /b 1
)

:run
"%JAVA%" -Xshare:auto -XX:+UseSerialGC -Djava.awt.headless=true %BOOK_JAVA_OPTIONS% -Dfile.encoding=UTF-8 ^
    "-Dbook.home=%HOME_DIR%" -cp "%TARGET%\everything-is-a-mapping.jar;%TARGET%\lib\*" book.cli.Main %*
exit /b %ERRORLEVEL%

:build
where mvn >nul 2>&1
if errorlevel 1 (
    echo Maven ^(mvn^) is not installed. 1>&2
    echo Install it and run the command again. 1>&2
    exit /b 2
)
if not exist "%TARGET%" mkdir "%TARGET%" 2>nul
echo The build has begun.> "%TARGET%\build.log" || (
    echo Could not write in "%TARGET%". 1>&2
    echo Make the book's folder writable, or free 300 MB, and run the command again. 1>&2
    exit /b 3
)
pushd "%HOME_DIR%"
if "%~1"=="verify" (call mvn -B -ntp %*) else (call mvn -B -ntp %* > "%TARGET%\build.log" 2>&1)
set "STATUS=%ERRORLEVEL%"
popd
if "%STATUS%"=="0" goto built
findstr /c:"There is not enough space" "%TARGET%\build.log" >nul 2>&1 && (
    echo The disk is full: Maven could not write all that the build needs. 1>&2
    echo Free 300 MB and run the command again. 1>&2
    exit /b 3
)
findstr /c:"Could not transfer" /c:"Unknown host" /c:"Connection refused" /c:"No such host" "%TARGET%\build.log" >nul 2>&1 && (
    echo Maven could not fetch the libraries of the book; it says why in "%TARGET%\build.log". 1>&2
    echo Check the network ^(behind a proxy: .m2\settings.xml^) and run the command again; it goes on where it stood. 1>&2
    exit /b 3
)
if not "%~1"=="verify" type "%TARGET%\build.log" 1>&2
echo The build failed. 1>&2
echo Mend what Maven names above. 1>&2
exit /b 1
:built
echo built> "%TARGET%\book.stamp"
exit /b 0
