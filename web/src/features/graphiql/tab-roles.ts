/**
 * GraphiQL gives its tabs the role `tab` and puts buttons into them, which a screen reader then does not offer. As a
 * plain group of buttons they are all reachable.
 * @returns ends the watching
 */
export function mendTabs(frame: HTMLElement): () => void {
  const mend = () => {
    for (const list of frame.querySelectorAll('[role="tablist"]')) list.role = 'group';
    for (const tab of frame.querySelectorAll('.graphiql-tab')) {
      if (tab.role !== 'presentation') tab.role = 'presentation';
      tab.removeAttribute('aria-selected');
      const current = tab.classList.contains('graphiql-tab-active');
      const button = tab.querySelector('button');
      if (button && button.ariaPressed !== String(current)) button.ariaPressed = String(current);
    }
  };
  const observer = new MutationObserver(mend);
  observer.observe(frame, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'aria-selected'],
  });
  mend();
  return () => observer.disconnect();
}
