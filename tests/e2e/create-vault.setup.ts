// The vault of the stories, created once: each test begins with a copy of it.
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { found, foundedFolder } from "../helpers/e2e/prepared-vault.ts";

test("three people create a vault, and grant one another access", async () => {
  await rm(foundedFolder, { recursive: true, force: true });
  await mkdir(foundedFolder, { recursive: true });

  await found(foundedFolder);

  expect(await readdir(join(foundedFolder, "home", "house"))).toContain("house.keys");
});
