// The learned parts of the stage, each made once of its table of weights.
import { type Tables, tableNamed } from '../model/weights.js';
import { ClaimModel } from './claims.js';
import { CueModel } from './cues.js';
import { ExtentModel } from './extents.js';
import { OwnerModel } from './owners.js';
import { SourceModel } from './sources.js';

/** What attributions are read by. */
export interface AttributionModels {
  readonly cues: CueModel;
  readonly extents: ExtentModel;
}

/** The same, with what settles their sources, judges them, and gives them the quotations. */
export interface QuoteModels extends AttributionModels {
  readonly sources: SourceModel;
  readonly claims: ClaimModel;
  readonly owners: OwnerModel;
}

/** The first models of a weights file. */
export const attributionModels = (tables: Tables): AttributionModels => ({
  cues: new CueModel(tableNamed(tables, 'heads'), tableNamed(tables, 'cues')),
  extents: new ExtentModel(tableNamed(tables, 'extents'), tableNamed(tables, 'steps')),
});

/** All models of a weights file. */
export const quoteModels = (tables: Tables): QuoteModels => ({
  ...attributionModels(tables),
  sources: new SourceModel(tableNamed(tables, 'sources')),
  claims: new ClaimModel(tableNamed(tables, 'claims')),
  owners: new OwnerModel(tableNamed(tables, 'owners')),
});
