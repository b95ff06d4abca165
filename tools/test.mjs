// `npm test`: every layer, from rules to whole stories in the real window; the last line is the sum.
//   --only=unit|integration|component|e2e   one layer
//   --as-root                               started by root, stories run as root, without Chromium's sandbox
//   anything else is handed on to the test runners
import { ensureBuild } from "./build.mjs";
import { withDisplay } from "./runtime/display.mjs";
import { environmentFor, prepare } from "./runtime/prepare.mjs";
import { asProgram, say, Unable } from "./terminal.mjs";
import { runAsUser } from "./test/as-user.mjs";
import { sum } from "./test/counts.mjs";
import { saidOnceMore } from "./test/failures.mjs";
import { withFolderForTests } from "./test/memory-folder.mjs";
import { runPlaywright, runVitest } from "./test/runners.mjs";

const windowless = ["unit", "integration", "component"];

await asProgram(async () => {
  const { layers, asRoot, rest } = parsed(process.argv.slice(2));
  const projects = layers.filter((layer) => windowless.includes(layer));
  const prepared = await prepare(["window", "display", "checks"]);
  const env = environmentFor(prepared);

  const counts = await withFolderForTests(async (folder) => {
    const counted = [];
    if (projects.length > 0) counted.push(await runVitest(projects, rest, { TMPDIR: folder }));
    if (layers.includes("e2e")) {
      await ensureBuild("twin");
      // Chromium has no sandbox under root, so root lends the stories to an ordinary user.
      const lent = process.getuid?.() === 0 && !asRoot;
      const stories = () =>
        lent ? runAsUser(prepared, folder, rest) : runPlaywright(rest, { ...env, TMPDIR: folder });
      counted.push(await withDisplay(stories));
    }
    return counted;
  });

  const { passed, failed, skipped, failures } = sum(counts);
  if (failures.length > 0) say(saidOnceMore(failures));
  if (skipped > 0) say(`${String(skipped)} skipped: a skipped test proves nothing, so this fails.`);
  if (passed + failed === 0) say("No test ran.");
  say(`${String(passed)} passed, ${String(failed)} failed`);
  return failed > 0 || skipped > 0 || passed === 0 ? 1 : 0;
});

/** @param {readonly string[]} args */
function parsed(args) {
  const known = [...windowless, "e2e"];
  const asRoot = args.includes("--as-root");
  const only = args.find((arg) => arg.startsWith("--only="))?.slice("--only=".length);
  const layers = only?.split(",") ?? known;
  const unknown = layers.filter((layer) => !known.includes(layer));
  if (unknown.length > 0) {
    throw new Unable(
      `There is no layer called ${unknown.join(", ")}; there are ${known.join(", ")}.`,
    );
  }
  const rest = args.filter((arg) => arg !== "--as-root" && !arg.startsWith("--only="));
  return { layers, asRoot, rest };
}
