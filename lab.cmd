@echo off
rem Starts whatever was built; builds once when nothing is there.
setlocal
set "HERE=%~dp0"
set "HOME_DIR=%HERE%docs\target\lab"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not exist "%HOME_DIR%\ready" (
  echo Building Relay Lab once; this takes a few minutes on a fresh machine ... 1>&2
  pushd "%HERE%"
  call mvn -q -B -Dquick -DskipTests package 1>&2 || (popd & echo lab: the build failed; see the lines above. 1>&2 & exit /b 3)
  popd
)
set "CP=%HOME_DIR%\lib\*"
if "%~1"=="docs" set "CP=%CP%;%HOME_DIR%\book\*"
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Dfile.encoding=UTF-8 -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED -Xlog:disable -Drelaylab.launcher="%HERE%lab.cmd" -cp "%CP%" dev.relaylab.server.command.Main %*
exit /b %ERRORLEVEL%
