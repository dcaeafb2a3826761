/**
 * What a click in the legend does beyond what style alone can do: numbers of codings that are not wanted go, all are chosen or none.
 * A label under the mouse or with the keyboard shows its passage. Nothing is fetched, and without it everything is shown.
 */
export const filterScript = `
const boxes = [...document.querySelectorAll('.legend input')];
const labels = [...document.querySelectorAll('li[data-pair]')];
const starts = [...document.querySelectorAll('[data-s]')];
const pairs = new Set(labels.map((label) => label.dataset.pair));
function filter() {
  const off = new Set(boxes.filter((box) => !box.checked).map((box) => box.name + box.value));
  const hides = (pair) => { const [code, coder] = pair.split('-'); return off.has('code' + code) || off.has('coder' + coder); };
  const hidden = new Set([...pairs].filter(hides));
  for (const start of starts) {
    const shown = start.dataset.s.split(' ').map((each) => each.split('/')).filter(([, pair]) => !hidden.has(pair));
    start.dataset.n = shown.map(([number]) => number).join(' ');
  }
}
document.addEventListener('change', filter);
document.addEventListener('click', ({ target }) => {
  const all = target.dataset && target.dataset.all;
  if (all === undefined) return;
  for (const box of target.closest('fieldset').querySelectorAll('input')) box.checked = all === 'yes';
  filter();
});
const show = ({ target }) => {
  for (const piece of document.querySelectorAll('.on')) piece.classList.remove('on');
  const label = target.closest('.margin li') || document.activeElement.closest('.margin li');
  if (!label) return;
  for (const piece of label.closest('article').querySelectorAll('[data-c~="' + label.value + '"]')) piece.classList.add('on');
};
document.addEventListener('mouseover', show);
document.addEventListener('focusin', show);
filter();
`;

/** SHA-256 of the script, in base64: the only one that the file lets run. */
export const filterScriptHash = 'r5lryFvlBQI/3hM/Iwy+K8mquLryb0GRKXd5uoGSNx0=';
