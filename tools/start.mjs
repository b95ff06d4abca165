// `npm start`: makes ready what is missing, builds what changed, opens the program.
// `npm run dev` builds and opens it again whenever a source changes.
import { watch } from "node:fs";
import { ensureBuild, sourceFolders } from "./build.mjs";
import { inProject, projectRoot } from "./project.mjs";
import { hasDisplay } from "./runtime/display.mjs";
import { launch } from "./runtime/launch.mjs";
import { prepare } from "./runtime/prepare.mjs";
import { asProgram, say, Unable } from "./terminal.mjs";

await asProgram(async () => {
  const args = process.argv.slice(2);
  if (!hasDisplay()) {
    throw new Unable(
      "There is no display to open a window on; to see the program at work anyway, run: npm run demo -- --out DIR",
    );
  }
  const prepared = await prepare();
  await ensureBuild("development");
  if (args.includes("--dev"))
    return restartOnChange(
      prepared,
      args.filter((a) => a !== "--dev"),
    );
  return launch(prepared, projectRoot, args).ended;
});

/**
 * @param {import("./runtime/prepare.mjs").Prepared} prepared
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
async function restartOnChange(prepared, args) {
  let program = launch(prepared, projectRoot, args);
  for (;;) {
    const next = await Promise.race([aChange(), program.ended]);
    if (typeof next === "number") return next;
    try {
      await ensureBuild("development");
    } catch (cause) {
      if (!(cause instanceof Unable)) throw cause;
      say(cause.message);
      continue;
    }
    program.stop();
    await program.ended;
    program = launch(prepared, projectRoot, args);
  }
}

/** @returns {Promise<"changed">} once a source changed and editors have had time to finish writing */
function aChange() {
  return new Promise((resolve) => {
    const watchers = sourceFolders.map((folder) =>
      watch(inProject(folder), { recursive: true, persistent: false }, () => {
        for (const watcher of watchers) watcher.close();
        setTimeout(resolve, 150, "changed");
      }),
    );
  });
}
