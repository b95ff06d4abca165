// `npm run invent -- --years N --seed S [--out DIR] [--language en|fr|nl]`: a whole house that does not exist, with N years
// behind it, in the program's own encrypted file. `HEARTH_HOME=DIR npm start` shows it.
import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";
import { inProject, projectRoot } from "./project.mjs";
import { ensureBinding } from "./runtime/native-binding.mjs";
import { asProgram, say, Unable } from "./terminal.mjs";

/**
 * What is loaded of the program, which is compiled apart from the tools.
 * @typedef {{ readonly ok: true, readonly value: { readonly folder: string, readonly rows: object } }} Made
 * @typedef {{ readonly ok: false, readonly error: { readonly type: string } }} NotMade
 * @typedef {{ readonly inventInto: (order: object) => Promise<Made | NotMade> }} Command
 */

const mostYears = 25;

await asProgram(async () => {
  const { years, seed, out, language } = asked();
  const nativeBinding = await ensureBinding(Number(process.versions["napi"]));
  await mkdir(out, { recursive: true });
  const command = inProject("electron", "demo", "create-demo-vault-headless.ts");
  const { module } = /** @type {{ readonly module: Command }} */ (
    await runnerImport(command, { configFile: false, root: projectRoot, logLevel: "error" })
  );
  const { inventInto } = module;
  const start = performance.now();
  const invented = await inventInto({ years, seed, language, home: out, nativeBinding });
  if (!invented.ok) {
    if (invented.error.type === "HouseExists")
      throw new Unable(`In ${out} there is a house already.`);
    throw new Unable(`The house could not be invented: ${invented.error.type}.`);
  }
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  say(JSON.stringify({ years, seed, seconds, ...invented.value }));
});

function asked() {
  const { values } = parseArgs({
    options: {
      years: { type: "string", default: "5" },
      seed: { type: "string", default: "1" },
      out: { type: "string" },
      language: { type: "string", default: "en" },
    },
  });
  const [years, seed] = [Number(values.years), Number(values.seed)];
  if (!Number.isInteger(years) || years < 0 || years > mostYears)
    throw new Unable(`Say how many years: --years 0 to ${String(mostYears)}.`);
  if (!Number.isInteger(seed)) throw new Unable("A seed is a whole number: --seed 7.");
  const { language } = values;
  if (language !== "en" && language !== "fr" && language !== "nl")
    throw new Unable("There is --language en, fr and nl.");
  const out = resolve(values.out ?? inProject("out", `invented-${values.years}-${values.seed}`));
  return { years, seed, out, language };
}
