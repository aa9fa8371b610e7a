export const lemmaOf = (lower: string, _pos: number): string => lower;
