import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchView } from "../../../domain/missing.ts";
import { useCommand } from "../../lib/api.ts";
import { useTonight } from "../../lib/today.ts";
import { Button } from "../../ui/button.tsx";
import { say } from "../../ui/toast.tsx";
import { useNames } from "../../frame/privacy.tsx";
import { StayPanels } from "../stay/stay-panels.tsx";

/** The two ways in which a search ends: she is back, or she left without notice. */
export function EndSearch({ search }: { readonly search: SearchView }) {
  const { t } = useTranslation("out");
  const { nameOf } = useNames();
  const tonight = useTonight();
  const back = useCommand("passes.back");
  const [isLeaving, setLeaving] = useState(false);
  const { person, stay } = search;
  return (
    <>
      {stay === null ? null : (
        <Button
          onPress={() => {
            setLeaving(true);
          }}
        >
          {t("leftWithout")}
        </Button>
      )}
      <Button
        kind="primary"
        isPending={back.isPending}
        onPress={() => {
          back.mutate(
            { personIds: [person.id] },
            {
              onSuccess: () => {
                say({ text: t("cameBack", { count: 1, names: nameOf(person) }) });
              },
            },
          );
        }}
      >
        {t("isBack")}
      </Button>
      {stay === null || !isLeaving ? null : (
        <StayPanels
          open={{
            kind: "depart",
            reason: "left-without-notice",
            resident: {
              personId: person.id,
              number: person.number,
              name: person.name,
              place: search.room,
              stayId: stay.stayId,
              inBedSince: stay.inBedSince,
              plannedUntil: stay.plannedUntil,
            },
          }}
          tonight={tonight}
          onClose={() => {
            setLeaving(false);
          }}
        />
      )}
    </>
  );
}
