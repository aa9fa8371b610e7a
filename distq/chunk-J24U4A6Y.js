// src/document/pieces.ts
function joinPieces(pieces) {
  const blocks = [];
  let start = 0;
  for (const { kind, text, level, reason } of pieces) {
    const end = start + text.length;
    blocks.push({ kind, start, end, ...kind === "heading" && { level }, reason });
    start = end + 2;
  }
  return { text: pieces.map(({ text }) => text).join("\n\n"), blocks };
}

export {
  joinPieces
};
