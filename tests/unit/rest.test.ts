import { getHeapStatistics } from "node:v8";
import { expect, it } from "vitest";
import { collectGarbage } from "../../electron/vault/rest.ts";

const mebibytes = () => getHeapStatistics().used_heap_size / 1024 / 1024;

it("gives back what nothing refers to any more", () => {
  let left: number[][] | null = Array.from({ length: 400 }, (_, at) =>
    Array.from({ length: 10_000 }, (__, each) => at + each + 0.5),
  );
  const full = mebibytes();
  expect(left).toHaveLength(400);
  left = null;

  collectGarbage();

  expect(full - mebibytes()).toBeGreaterThan(20);
});
