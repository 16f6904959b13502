import { describe, expect, test } from 'vitest';
import { withoutMailHistory } from '#domain/mail-history.ts';

const LETTER = `🔴 Critical · @alice: reply /ack to take this.

/ack takes it
/escalate calls the next level now
/resolved`;

describe('the letter that somebody answers by e-mail is not theirs', () => {
  test.each([
    ['Outlook', `________________________________\nFrom: bot <notifications@github.com>\nSent: Monday`],
    [
      'Outlook without its rule',
      'From: bot <notifications@github.com>\nSent: Monday\nTo: acme/shop\nSubject: Re: Checkout',
    ],
    ['Outlook in German', 'Von: github-actions[bot] ***@***.***>\nGesendet: Montag, 23. November 2026\nAn: acme/shop'],
    ['Outlook in French', 'De : bot\nEnvoyé : lundi 23 novembre 2026\nÀ : acme/shop\nObjet : Re: Checkout'],
    ['Outlook in bold', '**From:** bot\n**Sent:** Monday\n**To:** acme/shop'],
    ['Gmail that forwards', '*From: *bot\n*Date: *Mon, 23 Nov 2026\n*To: *acme/shop'],
    [
      'a language that nobody listed',
      'Saatja: bot <notifications@github.com>\nSaadetud: esmaspäev\nAdressaat: acme/shop',
    ],
    ['an older Outlook', '-----Original Message-----'],
    ['an older Outlook in German', '-----Ursprüngliche Nachricht-----'],
    ['a forwarded one', '---------- Forwarded message ---------'],
    ['an introduction', 'On Mon, 23 Nov 2026 at 10:05, bot ***@***.***> wrote:'],
    ['an introduction of two lines', 'On Mon, 23 Nov 2026 at 10:05, github-actions[bot] <\n***@***.***> wrote:'],
    ['an introduction in German', 'Am 23.11.2026 um 10:05 schrieb github-actions[bot]:'],
    ['an introduction in French', 'Le lun. 23 nov. 2026 à 10:05, github-actions[bot] a écrit\u00A0:'],
    ['an introduction of three lines', 'On Monday, November 23, 2026,\n10:05 AM, github-actions[bot]\nwrote:'],
    ['an introduction in any language, with an address', 'E hënë, 23 nëntor, bot <notifications@github.com> shkroi:'],
    ['a signature', '-- \nAlice, Acme Ltd.'],
  ])('%s', (_who, history) => {
    for (const end of ['\n', '\r\n']) {
      const body = `I look into it.\n/next 1h\n\n${history}\n\n${LETTER}`.replaceAll('\n', end);
      expect(withoutMailHistory(body).trim().split('\n')).toEqual(['I look into it.', '/next 1h']);
    }
  });

  test('nor is anything theirs, where they wrote nothing', () => {
    expect(withoutMailHistory(`From: bot <notifications@github.com>\nSent: Monday\nTo: me\n\n${LETTER}`)).toBe('');
  });
});

describe('what they wrote is theirs', () => {
  test.each([
    ['commands', '/ack\n/next 1h'],
    ['an update in lines', 'impact: 500 users\ndone: rolled back\nnext: wait for the cache\n/ack'],
    ['times', 'From: 10:05\nTo: 10:20\n\nthe database was down\n/ack'],
    ['a sentence that ends with a colon', 'On Monday I saw this:\n/ack'],
    ['words of somebody else', 'Bob wrote me on 23 Nov: it is the cache\n/ack'],
    ['a list', '- a\n- b\n---\n/ack'],
    ['a table', 'a | b\n--- | ---\n1 | 2\n\n/ack'],
    ['answers between quotes', 'On Mon, 23 Nov 2026, bot ***@***.***> wrote:\n\n> takes it\n\n/ack'],
  ])('%s', (_what, body) => {
    expect(withoutMailHistory(body)).toBe(body);
  });
});
