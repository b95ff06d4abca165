import { expect, it } from "vitest";
import { codeOf, typedCode } from "../../../domain/integrity/verification-code.ts";

it("is twelve unambiguous digits and letters, in groups of four", () => {
  expect(codeOf(Buffer.alloc(32))).toBe("0000-0000-0000");
  expect(codeOf(Buffer.alloc(32, 255))).toBe("ZZZZ-ZZZZ-ZZZZ");
  for (let byte = 0; byte < 256; byte += 1)
    expect(codeOf(Buffer.from([byte, 7, 99, byte, 250, 3, byte, 200]))).not.toMatch(/[ILOU]/);
});

it.each([
  ["7k3m q2vx 9tbd", "7K3M-Q2VX-9TBD"],
  ["7K3MQ2VX9TBD", "7K3M-Q2VX-9TBD"],
  [" 7K3M – Q2VX – 9TBD ", "7K3M-Q2VX-9TBD"],
  ["oOiI-lL00-1111", "0011-1100-1111"],
  ["7K3M-Q2VX-9TB", null],
  ["7K3M-Q2VX-9TBU", null],
  ["", null],
])("accepts %j as it was meant", (typed, code) => expect(typedCode(typed)).toBe(code));
