import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/schema/entities.js';
import { countriesOf } from '../../src/sentiment/peoples.js';

const entity = (type: Entity['type'], name: string): Entity => ({ type, name }) as Entity;
const standFor = (...list: Entity[]): (string | undefined)[] => [...countriesOf(list)].map((one) => list[one]?.name);

describe('countriesOf', () => {
  it.each([
    ['Colombia', 'Colombian'],
    ['Colombia', 'Colombians'],
    ['Israel', 'Israelis'],
    ['Japan', 'Japanese'],
    ['Turkey', 'Turkish'],
    ['China', 'Chinese'],
    ['Iran', 'Iranian'],
    ['Celmar', 'Celmari'],
  ])('%s for %s', (country, people) => {
    expect(standFor(entity('place', country), entity('group', people))).toEqual([country, country]);
    expect(standFor(entity('group', people), entity('place', country))).toEqual([country, country]);
  });

  it('leaves every other name itself', () => {
    const list = [
      entity('place', 'Colombia'),
      entity('group', 'Columbian'),
      entity('person', 'Colombian'),
      entity('group', 'Colombians United'),
      entity('place', 'Mali'),
      entity('group', 'Malicious'),
      entity('place', 'New Zealand'),
      entity('group', 'New Zealanders'),
    ];
    expect(standFor(...list)).toEqual(list.map(({ name }) => name));
  });
});
