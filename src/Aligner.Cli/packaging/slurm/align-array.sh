#!/usr/bin/env bash
# Aligns one shard of a folder of transcripts, as a task of a Slurm job array:
#
#   sbatch --array=1-64 align-array.sh 64 lessons shards [options of aligner align]
#
# makes shards/1.jsonl to shards/64.jsonl. A shard that is there is whole and is not made again, so that the same line goes on
# after a failure. A task that is cut short (a node fails, the time is up, memory runs out) is queued again, and goes on where it
# was by the journal beside its output; on its own it asks for that three times at most.
#SBATCH --job-name=aligner
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=1:00:00
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --signal=B:TERM@60
set -uo pipefail
most_retries=3
: "${SLURM_ARRAY_TASK_ID:?this is a script for sbatch --array}"
if [ $# -lt 3 ] || ! [[ $1 =~ ^[0-9]+$ ]] || [ "$SLURM_ARRAY_TASK_ID" -lt 1 ] || [ "$SLURM_ARRAY_TASK_ID" -gt "$1" ]; then
  echo "usage: sbatch --array=1-COUNT align-array.sh COUNT SOURCES OUTPUT-FOLDER [options of aligner align]" >&2
  exit 1
fi
count=$1 sources=$2 shard="$3/$SLURM_ARRAY_TASK_ID.jsonl"
shift 3
if [ -e "$shard" ]; then
  exit 0
fi
mkdir -p "$(dirname "$shard")"

"${ALIGNER:-aligner}" align "$sources" -o "$shard" --shard "$SLURM_ARRAY_TASK_ID/$count" --resume \
  --jobs "${SLURM_CPUS_PER_TASK:-1}" --progress plain "$@" &
program=$!
# A minute before the time is up, or before the task gives way to another.
trap 'kill -TERM "$program" 2>/dev/null' TERM
wait "$program"
code=$?
while kill -0 "$program" 2>/dev/null; do
  wait "$program"
  code=$?
done

# 1 is a mistake in the command line, and 2 with a shard tells of documents that could not be read: the log names them.
case $code in
  0) exit 0 ;;
  1) exit 1 ;;
  2) [ -e "$shard" ] && exit 0 ;;
  *)
    if [ "${SLURM_RESTART_COUNT:-0}" -lt "$most_retries" ]; then
      echo "ended with $code; queued again" >&2
      scontrol requeue "$SLURM_JOB_ID" && exit 0
    fi
    ;;
esac
exit "$code"
