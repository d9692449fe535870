#!/usr/bin/env bash
# Runs align-array.sh under a Slurm of its own: test.sh ALIGNER
# One slurmctld and two nodes on this machine (as root; slurmctld, slurmd and munge installed). While a task runs, its node is
# killed; Slurm queues the task again and it resumes. The merged shards must be the single run to the byte.
set -euo pipefail
ALIGNER=$(realpath "$1")
export ALIGNER
scripts=$(realpath "$(dirname "$0")")
seed=$(realpath "$scripts/../../../../seeds/tea-horse-road-lesson-03.txt")
shards=4 lessons=800 limit=170

work=$(mktemp -d)
chmod 755 "$work"
cd "$work"
export SLURM_CONF="$work/slurm.conf"
daemons=()

# The processes of the jobs on a node: slurmstepd, its child the script, which lies in the node's folder, and what that began.
# Parents come first: a slurmstepd that outlives its script reports the script's end, which the loss of a node does not do.
processes_on() {
  local script
  for script in $(pgrep -f "$work/$1/job" || true); do
    ps -o ppid= -p "$script" || true
    echo "$script"
    pgrep -P "$script" || true
  done
}

# shellcheck disable=SC2317 # called by the trap
clean_up() {
  local code=$? pid
  trap - EXIT
  if [ "$code" -ne 0 ]; then
    tail -n 20 "$work"/*.log "$work"/*.out 2>/dev/null || true
    squeue || true
    sinfo || true
    echo "the job array failed" >&2
  fi
  for pid in "${daemons[@]}" $(processes_on n1; processes_on n2); do kill -KILL "$pid" 2>/dev/null || true; done
  for pid in "${daemons[@]}"; do while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done; done
  rm -rf "$work"
  exit "$code"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

within() { # within WHAT COMMAND…: waits until the command succeeds
  local what=$1
  shift
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$limit" ] || { echo "not within $limit s: $what" >&2; exit 1; }
    sleep 0.2
  done
}

configure() {
  local port=$((20000 + $$ % 20000)) host
  host=$(hostname -s)
  mkdir state n1 n2 munge
  chmod 700 munge
  head -c 1024 /dev/urandom > munge/key
  chmod 400 munge/key
  cat > slurm.conf <<CONF
ClusterName=aligner
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
SlurmctldPort=$port
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/%n
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/%n.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SlurmdParameters=config_overrides
PropagateResourceLimits=NONE
JobRequeue=1
ReturnToService=2
SlurmdTimeout=6
KillWait=3
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 1)) CPUs=1 RealMemory=4096
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 2)) CPUs=1 RealMemory=4096
PartitionName=all Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
CONF
}

start() { # start NAME COMMAND…: a daemon in the foreground; its process is in $daemon
  local name=$1
  shift
  "$@" > "$name.start.log" 2>&1 &
  daemon=$!
  disown "$daemon"
  daemons+=("$daemon")
}

is_ready() { [ "$(sinfo -h -o %T -n "$1" | grep -c idle)" -eq 1 ]; }
# A journal has the hash of its output's name, UTF-16 with U+FFFF behind it, in its own.
journal_of() { ls shards/.aligner-"$({ printf '%s' "$1" | iconv -t UTF-16LE; printf '\377\377'; } | sha256sum | cut -c 1-16)"-*.resume; }
is_being_done_on() { [ -n "$(squeue -h -t R -w "$1" -o %K)" ] && [ "$(stat -c %s "$(journal_of "$(squeue -h -t R -w "$1" -o %K).jsonl")")" -gt 50000 ]; }
is_queued_again() { [ "$(squeue -h -r -t PD -o %K | grep -cx "$1")" -eq 1 ]; }
is_over() { [ -z "$(squeue -h -j "$job")" ]; }

configure
start munged munged --foreground --force --socket="$work/munge.socket" --key-file="$work/munge/key" --pid-file="$work/munge/pid" --log-file="$work/munge/log" --seed-file="$work/munge/seed"
within "munge" test -S munge.socket
start slurmctld slurmctld -D
start n1 slurmd -D -N n1
start n2 slurmd -D -N n2
node2=$daemon
within "node n1" is_ready n1
within "node n2" is_ready n2

mkdir lessons
for ((i = 0; i < lessons; i++)); do sed "s/horse/horse $i/" "$seed" > "lessons/lesson-$i.txt"; done
"$ALIGNER" align lessons -o single.jsonl -q

job=$(sbatch --parsable --array="1-$shards" --mem=0 --output="$work/%a.out" "$scripts/align-array.sh" "$shards" lessons shards)
within "a task on n2" is_being_done_on n2
task=$(squeue -h -t R -w n2 -o %K)
kill -KILL "$node2"
for pid in $(processes_on n2); do kill -KILL "$pid" 2>/dev/null || true; done
[ ! -e "shards/$task.jsonl" ] || { echo "task $task ended before its node did" >&2; exit 1; }
echo "killed node n2 in the middle of task $task"
within "task $task queued again" is_queued_again "$task"
scontrol update "JobId=${job}_$task" StartTime=now
within "the end of the job array" is_over

grep "resuming: [1-9]" "$task.out" || { echo "task $task did not resume" >&2; exit 1; }
"$ALIGNER" merge shards/*.jsonl --by-document -o merged.jsonl
cmp single.jsonl merged.jsonl
echo "$shards shards of $lessons lessons, merged: equal to the single run ($SECONDS s)"
