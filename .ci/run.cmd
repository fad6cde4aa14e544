@echo off
rem What CI runs on Windows: the README's own test command, the digests, and whether the working tree is as it was.
cd /d "%~dp0.."
set "CI=true"
call book.cmd test || exit /b 1
call book.cmd digest --check || exit /b 1
set "CHANGED="
for /f "delims=" %%f in ('git status --porcelain') do set "CHANGED=yes"
if defined CHANGED (
    echo The tests changed the working tree:
    git status --short
    exit /b 1
)
