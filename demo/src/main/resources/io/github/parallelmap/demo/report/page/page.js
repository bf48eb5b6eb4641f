'use strict';
// Makes each timeline one stop of the Tab key, in which the arrow keys walk from bar to bar and what is there is told.
for (const lanes of document.querySelectorAll('.lanes')) {
  const workers = [...lanes.querySelectorAll('.worker')].map(worker => [...worker.querySelectorAll('.bar')]);
  const told = document.getElementById(lanes.getAttribute('aria-describedby'));
  const total = workers.reduce((sum, bars) => sum + bars.length, 0);
  if (total === 0) {
    continue;
  }
  let lane = 0;
  let at = 0;
  let current = null;

  const begin = bar => parseFloat(bar.querySelector('rect').getAttribute('x'));
  const show = bar => {
    current?.classList.remove('current');
    current = bar;
    current.classList.add('current');
    const text = bar.querySelector('title').textContent;
    told.textContent = text;
    told.classList.add('live');
    lanes.setAttribute('aria-valuenow', workers.slice(0, lane).reduce((sum, bars) => sum + bars.length, at + 1));
    lanes.setAttribute('aria-valuetext', text);
  };
  const go = (toLane, toBar) => {
    lane = Math.max(0, Math.min(workers.length - 1, toLane));
    at = Math.max(0, Math.min(workers[lane].length - 1, toBar));
    show(workers[lane][at]);
  };
  // The bar of another lane that was under way at the same time.
  const across = toLane => {
    if (toLane >= 0 && toLane < workers.length) {
      const now = begin(workers[lane][at]);
      const later = workers[toLane].findIndex(bar => begin(bar) > now);
      go(toLane, later < 0 ? workers[toLane].length - 1 : later - 1);
    }
  };
  const moves = {
    ArrowRight: () => go(lane, at + 1),
    ArrowLeft: () => go(lane, at - 1),
    ArrowDown: () => across(lane + 1),
    ArrowUp: () => across(lane - 1),
    Home: () => go(lane, 0),
    End: () => go(lane, workers[lane].length - 1),
  };

  lanes.setAttribute('role', 'slider');
  lanes.setAttribute('aria-valuemin', 1);
  lanes.setAttribute('aria-valuemax', total);
  lanes.setAttribute('aria-valuenow', 1);
  lanes.removeAttribute('aria-describedby');
  told.hidden = false;
  // The value of the slider says the same.
  told.setAttribute('aria-live', 'off');
  lanes.addEventListener('focus', () => go(lane, at));
  lanes.addEventListener('keydown', event => {
    if (moves[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      moves[event.key]();
    }
  });
  lanes.addEventListener('pointerover', event => {
    const bar = event.target.closest('.bar');
    const over = workers.findIndex(bars => bars.includes(bar));
    if (over >= 0) {
      go(over, workers[over].indexOf(bar));
    }
  });
}
