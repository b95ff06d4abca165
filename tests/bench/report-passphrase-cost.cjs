// Loaded into the process that holds the keys, of a program that is measured: says when a passphrase began to cost, and how long
// that took. What follows is measured without it, and a passphrase takes longer or shorter as the machine stands.
const { dlopen } = process;

process.dlopen = (...given) => {
  dlopen.apply(process, given);
  const [{ exports: library }] = /** @type {[{ exports: Record<string, unknown> }]} */ (
    /** @type {unknown} */ (given)
  );
  const { hashRaw } = /** @type {{ hashRaw?: (...input: unknown[]) => Promise<unknown> }} */ (
    library
  );
  if (hashRaw === undefined) return;
  library["hashRaw"] = async (/** @type {unknown[]} */ ...input) => {
    const began = performance.timeOrigin + performance.now();
    const key = await hashRaw(...input);
    const took = performance.timeOrigin + performance.now() - began;
    process.stdout.write(`\u0001${JSON.stringify({ kind: "passphrase", began, took })}\n`);
    return key;
  };
};
