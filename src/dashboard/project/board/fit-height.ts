/**
 * Keeps a board that scrolls sideways as high as the columns in sight: a long one would otherwise leave a blank area below
 * short ones. While a card is dragged it does not shrink below the pointer.
 *
 * @returns what ends it.
 */
export function fitHeight(board: HTMLElement): () => void {
  const fit = () => {
    if (board.scrollWidth <= board.clientWidth) return void board.style.removeProperty('height');
    const { left, right } = board.getBoundingClientRect();
    const bottoms = [...board.children].map((column) => {
      const place = column.getBoundingClientRect();
      const isInSight = place.right > left && place.left < right;
      return isInSight ? column.lastElementChild!.getBoundingClientRect().bottom - place.top : 0;
    });
    const height = Math.max(...bottoms) + Number.parseFloat(getComputedStyle(board).paddingBottom);
    if (board.querySelector('.task--dragged') && height < board.offsetHeight) return;
    board.style.height = `${height}px`;
  };
  const sizes = new ResizeObserver(fit);
  const watch = () => {
    sizes.disconnect();
    for (const element of [board, ...board.querySelectorAll('ul')]) sizes.observe(element);
  };
  const parts = new MutationObserver(watch);
  parts.observe(board, { childList: true, subtree: true });
  watch();
  board.addEventListener('scroll', fit, { passive: true });
  return () => {
    sizes.disconnect();
    parts.disconnect();
    board.removeEventListener('scroll', fit);
  };
}
