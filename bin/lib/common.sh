# What bin/run, bin/crm, bin/test and bin/dev share. Sourced by bash; expects $ROOT.

fail() { echo "$1" >&2; exit 2; }

WRITTEN_BEANS=-Dspring.aot.enabled=true # for the server: the beans that the build has found and written down

major_of() { # JDK_HOME: its major version, or nothing
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() { # sets JAVA_HOME and JAVA_MAJOR to the newest JDK from 21 on
  local best="" best_major=20 candidate major on_path
  on_path=$(command -v java || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* \
      "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -d "$candidate" ] || continue
    major=$(major_of "$candidate")
    if [ -n "$major" ] && [ "$major" -gt "$best_major" ]; then best=$candidate; best_major=$major; fi
  done
  [ -n "$best" ] || fail "No JDK 21 or newer was found (JAVA_HOME, PATH, /usr/lib/jvm): install one, for example temurin-25-jdk."
  export JAVA_HOME=$best
  JAVA_MAJOR=$best_major
}

maven() {
  command -v mvn >/dev/null || fail "Maven (mvn) was not found: install it, for example with apt-get install maven."
  local options="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED"
  [ "$JAVA_MAJOR" -ge 23 ] && options="$options --sun-misc-unsafe-memory-access=allow"
  MAVEN_OPTS=$options mvn -B "$@"
}

without_chatter() { # what Maven's terminal library and jte's generator say however quiet they shall be
  sed -e $'s/\033\\[0m//g' -e '/ModelExtension generated [0-9]* files/d' -e '/^$/d'
}

sha() { if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

sources_stamp() { # one short name for all that goes into the program
  (cd "$ROOT" && { echo "$JAVA_HOME"; find src/main pom.xml bin/lib -type f -print0 | LC_ALL=C sort -z | xargs -0 sh -c 'if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi' sh; } | sha | cut -c1-12)
}

memory_options() { # what the program needs, measured under load; the same for its training
  local compact=""
  [ "$JAVA_MAJOR" -ge 25 ] && compact="-XX:+UseCompactObjectHeaders" # a tenth less heap
  echo "$compact -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:TrimNativeHeapInterval=10000 -Xms96m -Xmx152m -XX:MetaspaceSize=160m -Xss512k -XX:+UseParallelGC -XX:ParallelGCThreads=2 -XX:MaxMetaspaceSize=192m -XX:ReservedCodeCacheSize=64m \
    -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"
}

# Builds the program if its sources changed, into a folder of its own, so that one that runs is left alone.
# Sets PROGRAM. What it says goes to stderr.
build() {
  local stamp
  stamp=$(sources_stamp)
  PROGRAM=$ROOT/.run/$stamp
  [ -f "$PROGRAM/complete" ] && return
  mkdir -p "$ROOT/.run" 2>/dev/null || fail "The folder $ROOT/.run can't be written."
  exec 8>"$ROOT/.run/lock"
  if command -v flock >/dev/null; then flock 8; fi
  if [ ! -f "$PROGRAM/complete" ]; then
    echo "Building…" >&2
    (set -o pipefail; cd "$ROOT" && maven -q -Dmaven.test.skip=true package 2>&1 | without_chatter >&2) || fail "The build failed, see above."
    rm -rf "$PROGRAM"
    own_java -Djarmode=tools -jar "$ROOT/target/denaq-crm.jar" extract --destination "$PROGRAM" >/dev/null \
      || fail "The program can't be unpacked in $PROGRAM (is the disk full?)."
    touch "$PROGRAM/complete"
    forget_old_builds
  fi
  exec 8>&-
}

forget_old_builds() { # the newest three stay: an older one may still be running
  ls -1dt "$ROOT"/.run/*/ 2>/dev/null | tail -n +4 | while read -r old; do rm -rf "$old"; done
}

# From JDK 25 on a cache of loaded and profiled classes halves the start; it is made by one short life of the server.
# Whatever goes wrong here only costs that.
train() {
  [ "$JAVA_MAJOR" -ge 25 ] && [ ! -f "$PROGRAM/app.aot" ] && [ ! -f "$PROGRAM/untrainable" ] || return 0
  exec 7>"$PROGRAM/training.lock"
  if command -v flock >/dev/null && ! flock -n 7; then return 0; fi # another is at it: start without
  echo "Preparing a fast start…" >&2
  "$ROOT/bin/lib/train" "$PROGRAM" "$(memory_options) $WRITTEN_BEANS" >"$PROGRAM/training.log" 2>&1 || touch "$PROGRAM/untrainable"
  exec 7>&-
}

# Java for a task of ours. JAVA_TOOL_OPTIONS, JDK_JAVA_OPTIONS and _JAVA_OPTIONS are for the program that one wants to look into: an agent
# in them would wait for its debugger, and a log would be begun, by each of these too.
own_java() { env -u JAVA_TOOL_OPTIONS -u JDK_JAVA_OPTIONS -u _JAVA_OPTIONS "$JAVA_HOME/bin/java" "$@"; }

# DENAQ_JAVA_OPTIONS: Java's own words for what it refuses are several lines and exit code 1. What would already do
# something while it is only asked (an agent may wait for its debugger; whatever names a file begins it anew, and some
# write into the JDK itself) is left to the start. Properties are never refused.
java_must_take() {
  local said option asked=""
  for option in ${DENAQ_JAVA_OPTIONS:-}; do
    case $option in
      -D* | @* | -agent* | -javaagent* | -Xrun* | -Xlog* | -Xshare* | -XX:+PauseAtStartup) ;;
      -XX:*File* | -XX:*Log* | -XX:*AOT* | -XX:*Archive* | -XX:*Dump* | -XX:*Record* | -XX:*=*/*) ;;
      *) asked="$asked $option" ;;
    esac
  done
  [ -n "$asked" ] || return 0
  # shellcheck disable=SC2046,SC2086
  said=$(own_java $(memory_options) $asked -version 2>&1) \
    || fail "Java refuses DENAQ_JAVA_OPTIONS ($DENAQ_JAVA_OPTIONS): $(echo "$said" | grep -v -e '^Error occurred' -e '^Error: Could not' | head -n 1)"
}

port_must_be_free() { # bin/run's arguments: a first look, since the application's own comes after the whole build
  local word before="" port=8080
  for word in "$@"; do
    case $before in
      --port | --data | --db)
        [ -n "$word" ] || fail "$before needs a value."
        [ "$before" != --port ] || port=$word
        before=""
        continue ;;
    esac
    case $word in
      --port | --data | --db) before=$word ;;
      --demo) ;;
      *) return 0 ;; # help, or what the application doesn't know: it says so, whatever the port
    esac
  done
  [ -z "$before" ] || fail "$before needs a value."
  case $port in "" | 0* | *[!0-9]* | ??????*) return 0 ;; esac # the application says what is wrong with it
  if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    fail "Port $port is taken by another program: choose another with --port."
  fi
}

program_options() {
  memory_options
  if [ -f "$PROGRAM/app.aot" ]; then echo "-XX:AOTCache=$PROGRAM/app.aot -Xlog:aot=off -Xlog:cds=off -Xlog:aot+heap=off"; fi
  echo "${DENAQ_JAVA_OPTIONS:-}"
}
