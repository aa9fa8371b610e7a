import { V8CoverageProvider } from '@vitest/coverage-v8/dist/provider.js';
import type { ReportContext, ResolvedCoverageOptions } from 'vitest/node';
import { countsOfChildren, forgetChildren, isOfChildren } from './children.js';

type CoverageMap = Awaited<ReturnType<V8CoverageProvider['generateCoverage']>>;

/** Vitest's report, in which what only programs run is counted in programs. */
export class ProviderWithChildren extends V8CoverageProvider {
  override resolveOptions(): ResolvedCoverageOptions {
    // Otherwise the processes of the tests would load Vitest's own module.
    return { ...super.resolveOptions(), provider: 'custom' } as ResolvedCoverageOptions;
  }

  override async clean(clean?: boolean): Promise<void> {
    forgetChildren();
    await super.clean(clean);
  }

  override async generateCoverage(context: ReportContext): Promise<CoverageMap> {
    const all = await super.generateCoverage(context);
    const children = this.createCoverageMap();
    for await (const counts of countsOfChildren()) children.merge(counts);
    forgetChildren();
    children.filter((file: string) => isOfChildren(file) && this.isIncluded(file));
    all.filter((file: string) => !children.files().includes(file));
    all.merge(children);
    return all;
  }
}
