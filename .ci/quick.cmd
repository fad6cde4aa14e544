@echo off
rem What .ci/quick does, on Windows.
cd /d "%~dp0.."
set "CI=true"
for %%v in ("data" "digest --check" "weave --check" "run 3.1 --check" "verify 3.1/gradient-step" "site") do (
    call book.cmd %%~v || exit /b 1
)
set "CHANGED="
for /f "delims=" %%f in ('git status --porcelain') do set "CHANGED=yes"
if defined CHANGED (
    echo The tests changed the working tree:
    git status --short
    exit /b 1
)
