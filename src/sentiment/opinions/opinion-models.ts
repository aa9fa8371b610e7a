import bytes from '../../data/opinions.bin';
import { SparseModel } from '../../model/sparse.js';

/** The models that opinions are read by, in the order in which opinions.bin holds them; labels are what is told apart from "none of these". */
export interface OpinionModels {
  /** Badly, well. */
  readonly cue: SparseModel;
  /** It holds both ways. */
  readonly mutual: SparseModel;
  /** Of one of several: being the target, being the holder. */
  readonly party: SparseModel;
  /** Earlier, ahead. */
  readonly time: SparseModel;
}

/** The models of a file. */
export function opinionModels(file: Uint8Array): OpinionModels {
  let at = 0;
  const next = (): SparseModel => {
    const model = new SparseModel(file, at);
    at += model.size;
    return model;
  };
  return { cue: next(), mutual: next(), party: next(), time: next() };
}

/** The shipped ones. */
export const shippedOpinions: OpinionModels = opinionModels(bytes);
