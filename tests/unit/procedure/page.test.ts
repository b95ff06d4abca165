import { join } from "node:path";
import { format } from "oxfmt";
import { expect, it } from "vitest";
import { procedurePage } from "./procedure-page.ts";

it("is what docs/procedure.md says", async () => {
  const path = join(import.meta.dirname, "..", "..", "..", "docs", "procedure.md");
  const { code } = await format(path, procedurePage(), { printWidth: 100 });

  await expect(code).toMatchFileSnapshot(path);
});
