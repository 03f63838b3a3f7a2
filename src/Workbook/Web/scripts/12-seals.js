// What a reader should not see before an attempt is in the page, but not to be read at a glance: a letter as its hash, a text mixed with a stream of numbers.
(() => {
  const START = 2166136261, PRIME = 16777619;   // FNV-1a
  const hash = text => new TextEncoder().encode(text).reduce((sum, byte) => Math.imul(sum ^ byte, PRIME) >>> 0, START);

  workbook.hash = text => hash(text).toString(16).padStart(8, "0");
  workbook.unseal = (key, text) => {
    let state = hash(key) || START;
    return new TextDecoder().decode(Uint8Array.from(atob(text), letter => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return letter.charCodeAt(0) ^ (state & 255);
    }));
  };
})();
