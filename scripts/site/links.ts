import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';

export interface BrokenLink {
  readonly page: string;
  readonly href: string;
}

/** Every link and picture of a folder of pages that leads to something of the same site: how many, and which lead nowhere. */
export function siteLinks(
  folder: string,
  base: string,
): { readonly links: number; readonly broken: readonly BrokenLink[] } {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const texts = new Map(
    names.filter((name) => name.endsWith('.html')).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
  );
  const links = [...texts].flatMap(([page, text]) => hrefsOf(text).map((href) => ({ page, href })));
  const isThere = ({ page, href }: BrokenLink): boolean => {
    const [path = '', anchor = ''] = href.split('#');
    const target = path === '' ? page : fileOf(folder, pathOf(path, page, base));
    if (target === null) return false;
    return (
      anchor === '' || !texts.has(target) || texts.get(target)?.includes(` id="${decodeURIComponent(anchor)}"`) === true
    );
  };
  return { links: links.length, broken: links.filter((link) => !isThere(link)) };
}

const hrefsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\s(?:href|src)="([^"]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => !/^[a-z]+:/.test(href));

/** Null where an address leads out of the site's folder. */
function pathOf(path: string, page: string, base: string): string | null {
  if (path.startsWith(base)) return path.slice(base.length);
  return path.startsWith('/') ? null : posix.join(posix.dirname(page), path);
}

/** The file that GitHub Pages answers with. */
const fileOf = (folder: string, path: string | null): string | null =>
  path === null
    ? null
    : ([path, `${path}.html`, posix.join(path, 'index.html')].find(
        (name) => existsSync(`${folder}/${name}`) && statSync(`${folder}/${name}`).isFile(),
      ) ?? null);
