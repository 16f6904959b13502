import { expect, test } from 'vitest';
import { unlinkedMentions } from '#github/say.ts';

const link = (login: string, kind = 'user-mention notranslate') =>
  `<a class="${kind}" data-hovercard-type="user" href="https://github.com/${login}">@${login}</a>`;

test.each([
  ['everybody linked', ['dan', 'Heidi'], `<p>${link('dan')} ${link('heidi')}</p>`, []],
  ['somebody left as text', ['dan', 'mallory'], `<p>${link('dan')} @mallory</p>`, ['mallory']],
  ['an ordinary link is no mention', ['dan'], '<p><a class="x" href="https://example.com">@dan</a></p>', ['dan']],
  ['a team that was linked', ['org/team'], `<p>${link('org/team', 'team-mention')}</p>`, []],
  ['a team that was not', ['@org/team'], '<p>@org/team</p>', ['@org/team']],
  ['nobody to mention', [], '<p></p>', []],
])('%s', (_name, logins, html, expected) => {
  expect(unlinkedMentions(logins, html)).toEqual(expected);
});
