/**
 * The link “Search” in the head opens a box and leads to the search page. Both scripts are fetched when the reader turns
 * to them; if that fails, the link is still a link.
 */
export function offerSearch(): void {
  const page = document.querySelector<HTMLElement>('[data-shards]');
  if (page) {
    import('./search-page.ts')
      .then(({ SearchPage }) => new SearchPage(page).start())
      .catch(() => {
        const status = page.querySelector('[role=status]');
        if (status) status.textContent = __WORDS__.tools.searchFailed;
      });
    return;
  }
  const link = document.querySelector<HTMLAnchorElement>('header nav a[href$="/search/"]');
  link?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    import('./search-box.ts').then(({ openBox }) => openBox(link)).catch(() => location.assign(link.href));
  });
}
