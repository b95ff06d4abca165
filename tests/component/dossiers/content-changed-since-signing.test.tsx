import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { DossierView } from "../../../domain/dossiers/dossier-view.ts";
import type { Me } from "../../../domain/users/user.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { me } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";
import { sampleOf } from "../../helpers/component/schema-samples.ts";

afterEach(cleanup);

const id = "22222222-2222-4222-8222-222222222222";
const sample = DossierView.parse(sampleOf(DossierView));
const administrator: Me = { ...me, roles: ["admin"], holds: ["office"] };
const signedOther: DossierView["checks"][number] = {
  id: "signedOther",
  about: null,
  level: "blocking",
  mend: "signOff",
  day: null,
  count: null,
  letThrough: null,
};

function onScreen(checks: DossierView["checks"]) {
  open(
    `#/documents/dossiers/${id}`,
    inventedCall({
      ...answers,
      "house.state": () => ({
        house: "open",
        hasDemo: false,
        movedAway: null,
        purpose: "real",
        me: administrator,
      }),
      "session.me": () => administrator,
      "dossiers.view": () => ({ ...sample, state: "signedOff", checks }),
    }),
  );
}

it("is finalised once it is signed", async () => {
  onScreen([]);
  expect(await screen.findByRole("button", { name: "Freeze" })).toBeDefined();
  expect(screen.queryByRole("button", { name: "I have read it" })).toBeNull();
});

it("is reviewed again, and not finalised, where its content differs from what was signed", async () => {
  onScreen([signedOther]);
  expect(await screen.findByRole("button", { name: "I have read it" })).toBeDefined();
  expect(screen.queryByRole("button", { name: "Freeze" })).toBeNull();
  expect(screen.getByText(/Something changed since it was signed off/)).toBeDefined();
  expect(screen.queryByRole("button", { name: /Let through/ })).toBeNull();
});

it("asks for the agreement again where its content differs from what the person agreed to", async () => {
  onScreen([{ ...signedOther, id: "agreedOther", mend: "consent" }]);
  expect(await screen.findByText(/Something changed since the person agreed/)).toBeDefined();
  const box = screen.getByRole("checkbox", { name: /was told what is sent, and agrees/ });
  expect(box).toHaveProperty("checked", false);
  expect(screen.queryByRole("button", { name: /Let through/ })).toBeNull();
});
