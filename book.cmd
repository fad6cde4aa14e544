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
    echo This book needs Java 17 or newer; %JAVA% is version %MAJOR%. 1>&2
    echo Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
    exit /b 2
)

if /i "%~1"=="test" if "%~2"=="" (
    call :build verify
    if errorlevel 1 exit /b 1
    goto run
)
set "STALE=yes"
if exist "%TARGET%\book.stamp" for /f %%s in ('powershell -NoProfile -Command "$s=(Get-Item -LiteralPath '%TARGET%\book.stamp').LastWriteTime; if (Get-ChildItem -Recurse -LiteralPath '%HOME_DIR%\src\main','%HOME_DIR%\pom.xml' | Where-Object {$_.LastWriteTime -gt $s} | Select-Object -First 1) {'yes'} else {'no'}"') do set "STALE=%%s"
if "%STALE%"=="yes" (
    echo Building the book ^(the first time, Maven fetches about 115 MB of libraries^) ... 1>&2
    call :build package -q -Dmaven.test.skip=true -Dcheckstyle.skip
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
pushd "%HOME_DIR%"
call mvn -B -ntp %*
set "STATUS=%ERRORLEVEL%"
popd
if not "%STATUS%"=="0" (
    echo The build failed. 1>&2
    echo Mend what Maven names above; if it could not fetch a library, check the network. 1>&2
    exit /b 1
)
echo built> "%TARGET%\book.stamp"
exit /b 0
