import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { installed } from './tree.js';

interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly unknown[];
  readonly hashes: readonly unknown[];
}

const sbom = (): string => spawnSync('node', ['.ci/sbom.mjs'], { encoding: 'utf8' }).stdout;

describe('the bill of materials', () => {
  const written = sbom();
  const { bomFormat, metadata, components, dependencies } = JSON.parse(written) as {
    bomFormat: string;
    metadata: { component: Component };
    components: Component[];
    dependencies: { ref: string; dependsOn: string[] }[];
  };

  it('is one of this package', () => {
    expect(bomFormat).toBe('CycloneDX');
    expect(metadata.component).toMatchObject({ name: 'nutgraf', licenses: [{ license: { id: 'MIT' } }] });
  });

  it('holds what is installed with it, and no more, each with its licence and its hash', () => {
    const named = components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`);
    expect(named.sort()).toEqual([...new Set(installed.map(({ name, version }) => `${name}@${version}`))].sort());
    expect(components.filter(({ licenses, hashes }) => !licenses?.length || !hashes?.length)).toEqual([]);
  });

  it('says what needs what, without a gap', () => {
    const reached = new Set<string>();
    const reach = (ref: string): void => {
      if (reached.has(ref)) return;
      reached.add(ref);
      for (const next of dependencies.find((one) => one.ref === ref)?.dependsOn ?? []) reach(next);
    };
    reach(`nutgraf@${metadata.component.version}`);
    expect(reached.size).toBe(components.length + 1);
  });

  it('is the same whenever it is made', () => {
    expect(sbom()).toBe(written);
  });
});
