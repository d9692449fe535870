// The recording: the text follows it, a click on a time plays from there, one segment repeats on demand.

const media = document.getElementById('media');
const repeatButton = document.getElementById('repeat');

// The recording is that of the first document.
const timed = media ? [...document.querySelector('article').querySelectorAll('.rows > li[data-start]')] : [];
const startOf = (row) => Number(row.dataset.start);
const endOf = (row) => Number(row.dataset.end ?? Infinity);
let repeated = null;
let playing = null;

/** The last row that has begun and has not ended. */
function rowAt(time) {
  return timed.findLast((row) => startOf(row) <= time + 0.05 && time < endOf(row));
}

function play(row) {
  if (!media || !timed.includes(row)) return;
  if (repeated) repeated = row;
  media.currentTime = startOf(row);
  follow();
  media.play().catch(() => follow());
}

function follow() {
  if (repeated && (media.currentTime >= endOf(repeated) - 0.03 || media.ended)) {
    media.currentTime = startOf(repeated);
    if (media.ended) media.play();
    return;
  }
  const row = rowAt(media.currentTime);
  if (row === playing) return;
  playing?.classList.remove('playing');
  playing = row;
  if (!row) return;
  row.classList.add('playing');
  setCurrent(row, { scroll: !row.hidden && isOutOfSight(row) });
}

function isOutOfSight(row) {
  const box = row.getBoundingClientRect();
  return box.top < 120 || box.bottom > innerHeight - 40;
}

function toggleRepeat() {
  if (!media) return;
  repeated = repeated ? null : playing ?? (timed.includes(current) ? current : null);
  repeatButton.setAttribute('aria-pressed', String(repeated !== null));
}

function togglePlaying() {
  if (media.paused) media.play();
  else media.pause();
}

if (media) {
  media.addEventListener('timeupdate', follow);
  media.addEventListener('seeked', follow);
  media.addEventListener('ended', follow);
  media.addEventListener('error', () => {
    document.getElementById('media-state').textContent = 'The recording is not beside this page, or cannot be played.';
  });
  repeatButton.addEventListener('click', toggleRepeat);
  document.addEventListener('click', (event) => {
    const row = event.target.closest('.time')?.closest('li');
    if (!timed.includes(row)) return;
    event.preventDefault();
    play(row);
  });
}
