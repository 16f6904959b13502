/** A text message is one message, as the carrier counts it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageTo, notice, content, settingsOf, typeNamed } from './world.ts';

const type = await typeNamed('twilio-sms');
const textOf = (title: string, change: Parameters<typeof notice>[0] = {}): string => {
  const text = type.render(messageTo('twilio-sms', content({ incidents: [notice(change, title)] })), settingsOf({}));
  if (typeof text !== 'string') throw new Error('A text message is a text.');
  return text;
};

/** GSM 03.38, written down once more, by code: basic signs, then those that take two places. */
const BASIC = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]$/u;
const EXTENDED = /^[\f^{}\\[~\]|€]$/u;
function places(text: string): number {
  const signs = Array.from(text);
  const isGsm = signs.every((sign) => BASIC.test(sign) || EXTENDED.test(sign));
  if (isGsm) return signs.reduce((sum, sign) => sum + (EXTENDED.test(sign) ? 2 : 1), 0) / 160;
  return text.length / 70;
}

/** Of each way to take places, and what is read as nothing or as something else. */
const SIGNS = ['a', ' ', '\n', 'é', 'Ł', '€', '[', '…', '`', '字', '\u0300', '🔥', '\u200B', '\u202E', '\uD800'];

describe('a text message', () => {
  test.each([
    ['a title of 400 characters', 'x'.repeat(400)],
    ['signs that take two places', '[{€}]'.repeat(40)],
    ['Japanese', 'レジが止まりました。お客様が支払いできません。至急対応をお願いします。'.repeat(3)],
    ['pictures', '🔥'.repeat(100)],
    ['accents', 'Ça n’est pas réglé — la caisse est à l’arrêt…'.repeat(5)],
  ])('is one, and has the link, for %s', (_what, title) => {
    const text = textOf(title);
    expect(places(text)).toBeLessThanOrEqual(1);
    expect(text).toContain('https://github.com/acme/shop/issues/42');
    expect(text).toMatch(/^Critical: /);
  });

  test.each([
    ['a severity with a long name', 'レ'.repeat(40)],
    ['a usual one', 'Critical'],
  ])('says that it may be repeated, whatever makes way, for %s', (_what, name) => {
    const incidents = [notice({ severity: { id: 'sev1', name, rank: 1 } }, 'レジが止まりました'.repeat(5))] as const;
    const text = type.render(messageTo('twilio-sms', content({ incidents, mayBeRepeated: true })), settingsOf({}));
    if (typeof text !== 'string') throw new Error('A text message is a text.');
    expect(text).toContain('(possibly repeated)');
    expect(places(text)).toBeLessThanOrEqual(1);
  });

  test('says for whom the reader stands in, who hands over, and why, each as far as it fits', () => {
    const called = [{ role: 'Lead', people: ['alice'], unreached: ['bob'] }];
    const reasons = [
      'carol hands over to you.',
      'Nobody has acknowledged the incident within the promised time.',
      'Late.',
    ];
    expect(textOf('X', { called, reasons: ['No answer.'] })).toContain(
      '\nYou are called as Lead. You stand in for bob, who could not be reached. No answer. Comment /ack on https://',
    );
    expect(textOf('X', { called: [{ role: 'Lead', people: ['alice'] }], reasons })).toContain(
      '\nYou are called as Lead. carol hands over to you. Late. Comment /ack on https://',
    );
  });

  test('ends a long title after a whole word', () => {
    const text = textOf('customers in several countries cannot pay '.repeat(5));
    expect(text.split('\n')[0]).toMatch(/^Critical: .*\b(?:customers|in|several|countries|cannot|pay)\.\.\.$/);
  });

  test('keeps accents that it can say plainly in the long form', () => {
    expect(textOf('Ça n’est pas réglé — “maintenant”…')).toContain('Ça n\'est pas réglé - "maintenant"...');
    expect(textOf('Łódź nie działa')).toContain('Critical: Łódź nie działa');
  });

  test('names the issue where the link is too long', () => {
    const issue = {
      number: 7,
      repository: 'a/b',
      title: 'Down',
      url: `https://github.com/${'x'.repeat(150)}/issues/7`,
    };
    const text = textOf('Down', { issue });
    expect(text).toBe('Critical: Down\n/ack: a/b#7');
  });

  test('law: it always fits, and its first line begins with the severity', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 300 }),
        fc.string({ unit: fc.constantFrom('a', 'Z', '-', '.'), minLength: 1, maxLength: 100 }),
        fc.integer({ min: 1, max: 9_999_999 }),
        (title, name, number) => {
          const issue = {
            number,
            repository: `acme/${name}`,
            title,
            url: `https://github.com/acme/${name}/issues/${number}`,
          };
          const text = textOf(title, { issue });
          expect(places(text)).toBeLessThanOrEqual(1);
          expect(text.startsWith('Critical: ')).toBe(true);
          expect(text).toContain(String(number));
        },
      ),
    );
  });
});
