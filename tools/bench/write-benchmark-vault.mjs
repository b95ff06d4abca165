// `node tools/bench/write-benchmark-vault.mjs DIR`: the house of the budgets, or `HEARTH_SHARE` of it, written into a folder. A process
// of its own, so that two are written at a time.
import { runnerImport } from "vite";
import { inProject, projectRoot } from "../project.mjs";
import { ensureBinding } from "../runtime/native-binding.mjs";

process.env["HEARTH_SQLITE_BINDING"] = await ensureBinding(Number(process.versions["napi"]));

const { module } =
  /** @type {{ readonly module: { readonly writeHouse: (folder: string) => Promise<void> } }} */ (
    await runnerImport(inProject("tests", "bench", "stored-big-house.ts"), {
      configFile: false,
      root: projectRoot,
      logLevel: "error",
    })
  );
await module.writeHouse(process.argv[2] ?? "");
process.exit();
