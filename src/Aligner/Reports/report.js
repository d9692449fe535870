'use strict';
const filter = document.getElementById('filter');
if (filter) {
  const findings = [...document.querySelectorAll('.finding')];
  const count = document.getElementById('count');
  const texts = findings.map(finding => finding.textContent.toLowerCase());
  const show = () => {
    const wanted = filter.value.trim().toLowerCase();
    let shown = 0;
    findings.forEach((finding, number) => {
      finding.hidden = !texts[number].includes(wanted);
      shown += finding.hidden ? 0 : 1;
    });
    count.textContent = `${shown} of ${findings.length}`;
  };
  filter.addEventListener('input', show);
  show();
}
