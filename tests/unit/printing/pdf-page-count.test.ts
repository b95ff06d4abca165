import { expect, it } from "vitest";
import { pagesIn } from "../../../domain/printing/pdf-file.ts";
import { aPdf } from "../../helpers/invented-pictures.ts";

it("counts the pages of a file that this program made", () => {
  expect(pagesIn(aPdf())).toBe(1);
  const written =
    "<< /Type /Pages >> <</Type/Page>> << /Type\n/Page /Kids >> /Type /Pag /TypePage /Page";
  expect(pagesIn(Buffer.from(written))).toBe(2);
  expect(pagesIn(new Uint8Array())).toBe(0);
});
