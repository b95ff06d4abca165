import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { expect, it } from "vitest";
import { procedurePage } from "./procedure-page.ts";

it("is what docs/procedure.md says", async () => {
  const path = join(import.meta.dirname, "..", "..", "..", "docs", "procedure.md");
  const config = await resolveConfig(path);
  const page = await format(procedurePage(), { ...config, parser: "markdown" });

  await expect(page).toMatchFileSnapshot(path);
});
