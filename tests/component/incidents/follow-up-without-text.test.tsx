// An incident whose text was removed with a person: a further conversation is recorded without text.
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { sample } from "../../helpers/component/vault-with-drafts.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

it("asks for no text that would not be stored", async () => {
  const incident = { ...sample("incidents.view"), words: null };
  const followUp = vi.fn<(input: Input<"incidents.followUp">) => null>(() => null);
  const hands = open(
    `#/house/incidents/${incident.id}`,
    inventedCall({
      ...answers,
      "incidents.view": () => ({ ...incident, followUpOn: "2026-11-24" as never }),
      "incidents.followUp": followUp,
    }),
  );
  await hands.click(await screen.findByRole("button", { name: "How it went on…" }));
  expect(screen.getByText(/^The words of this incident have gone/)).toBeTruthy();
  expect(screen.queryByRole("textbox")).toBeNull();
  await hands.click(screen.getByRole("button", { name: "Save" }));
  const { id, version } = incident;
  await vi.waitFor(() => expect(followUp).toHaveBeenCalledWith({ id, version, outcome: null }));
});
