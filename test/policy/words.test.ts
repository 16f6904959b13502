import { describe, expect, it } from 'vitest';
import { slugOf } from '#policy/words.ts';

describe('a name that is made of a text', () => {
  it.each([
    ['Users affected (roughly)', 'users-affected-roughly'],
    ['Größe: ungefähr', 'grosse-ungefahr'],
    ['störung ☎', 'storung'],
    ['sév1', 'sev1'],
    ['E\u0301quipe', 'equipe'],
    ['３rd ﬂoor', '3rd-floor'],
    ['-x--y-', 'x-y'],
    ['Øst', 'ost'],
    ['Œuvre', 'oeuvre'],
    ['Æther, æther', 'aether-aether'],
    ['Łódź', 'lodz'],
    ['STRAẞE, Straße', 'strasse-strasse'],
    ['Đà Nẵng', 'da-nang'],
    ['Þór og Guðrún', 'thor-og-gudrun'],
    ['ışık', 'isik'],
    ['İzmir', 'izmir'],
    ['ħŧŋĸ', 'htnq'],
    ['障害', ''],
    ['', ''],
  ])('%j → %j', (text, name) => {
    expect(slugOf(text)).toBe(name);
  });

  it('is no longer than a name may be, and ends with no dash', () => {
    expect(slugOf(`${'a'.repeat(64)}b`)).toBe('a'.repeat(64));
    expect(slugOf(`${'a'.repeat(63)} b`)).toBe('a'.repeat(63));
    expect(slugOf('ab cd', 3)).toBe('ab');
  });
});
