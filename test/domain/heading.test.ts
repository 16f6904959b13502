import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingKey } from '#domain/heading.ts';

describe('headings', () => {
  it.each([
    ['Affected service', 'affected  SERVICE'],
    ['Ticket #', 'Ticket'],
    ['Ticket #', 'ticket ##'],
    ['How many users are affected?', 'How many users are affected'],
    ['🔥 Impact', 'Impact'],
    ['👩🏽‍🚒 Impact', 'impact:'],
    ['**Impact**', 'Impact'],
    ['Workaround (optional)', 'Workaround'],
    ['Workaround (Optional):', 'Workaround'],
    ['Workaround： ', 'Workaround'],
    ['Cafe\u0301', 'Caf\u00E9'],
    ['\uFEFFService', 'Service'],
  ])('%j and %j are one heading', (a, b) => {
    expect(headingKey(a)).toBe(headingKey(b));
  });

  it.each([
    ['Service', 'Services'],
    ['C#: what is broken', 'C: what is broken'],
    ['Optional', ''],
    ['🔥', '🚒'],
    ['#', ':'],
  ])('%j and %j are two headings', (a, b) => {
    expect(headingKey(a)).not.toBe(headingKey(b));
  });

  it('is the same key again', () => {
    for (const heading of ['🔥 Impact (optional): #', ' a  b ', '###', '(optional)']) {
      expect(headingKey(headingKey(heading))).toBe(headingKey(heading));
    }
  });

  it('is that of the same letters with something else in it that nobody sees', () => {
    const letters = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(letters, (text) => {
        expect(headingKey(`a${text}`)).toBe(headingKey(`a${text}\u200B`));
      }),
      { numRuns: 1000, examples: [['**a**'], ['`a` #'], ['K (Optional)'], ['*']] },
    );
  });
});
