import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchView } from "../../domain/outings/missing-person-search.ts";
import { useTonight } from "../lib/dates/use-today.ts";
import { Button } from "../ui/button.tsx";
import { StayPanels } from "../accommodation/stay/stay-panels.tsx";
import { useReturnFromOuting } from "./use-return-from-outing.ts";

/** The two ways in which a search ends: the person is back, or left without notice. */
export function EndMissingSearch({ search }: { readonly search: SearchView }) {
  const { t } = useTranslation("out");
  const tonight = useTonight();
  const { comeBack, isPending } = useReturnFromOuting();
  const [isLeaving, setLeaving] = useState(false);
  const { pass, person, stay } = search;
  return (
    <>
      {stay === null ? null : <Button onPress={() => setLeaving(true)}>{t("leftWithout")}</Button>}
      <Button
        kind="primary"
        isPending={isPending}
        onPress={() => comeBack(pass?.id ?? null, [person], true)}
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
          onClose={() => setLeaving(false)}
        />
      )}
    </>
  );
}
