/** Follows every link of the site that `npm run site` has built, as far as it stays on the site. */
import { inRepository } from '../../test/support/repository.ts';
import { siteLinks } from './links.ts';

const { links, broken } = siteLinks(inRepository('.build/site'), process.env['SITE_BASE'] ?? '/');
for (const { page, href } of broken) console.error(`${page} links to ${href}, which is not there.`);
console.log(`The site has ${links} links to itself, ${broken.length} of them broken.`);
process.exitCode = links > 0 && broken.length === 0 ? 0 : 1;
