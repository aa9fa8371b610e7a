// The learned parts of the stage, each made once of its table of weights.
import { type Tables, tableNamed } from '../model/weights.js';
import { CueModel } from './cues.js';
import { ExtentModel } from './extents.js';
import { SourceModel } from './sources.js';

/** What attributions are read by. */
export interface AttributionModels {
  readonly cues: CueModel;
  readonly extents: ExtentModel;
}

/** The same, with what settles their sources. */
export interface SourcedModels extends AttributionModels {
  readonly sources: SourceModel;
}

/** The models of a weights file. */
export const attributionModels = (tables: Tables): AttributionModels => ({
  cues: new CueModel(tableNamed(tables, 'heads'), tableNamed(tables, 'cues')),
  extents: new ExtentModel(tableNamed(tables, 'extents'), tableNamed(tables, 'steps')),
});

export const sourcedModels = (tables: Tables): SourcedModels => ({
  ...attributionModels(tables),
  sources: new SourceModel(tableNamed(tables, 'sources')),
});
