import { useTranslation } from "react-i18next";
import type { OutView } from "../../domain/outings/outing.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Card, Row, Rows } from "../ui/card.tsx";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import styles from "./outings.module.css";
import type { useReturnFromOuting } from "./use-return-from-outing.ts";

export interface ReturnedPeopleProps {
  readonly view: OutView;
  readonly back: ReturnType<typeof useReturnFromOuting>;
}

/** Who came back a short while ago; a return recorded by mistake can also be undone here. */
export function ReturnedPeople({ view, back }: ReturnedPeopleProps) {
  const { t } = useTranslation("out");
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const zone = useZone();
  if (view.back.length === 0) return null;
  const inHouse = new Set(view.inside.map(({ id }) => id));
  const isLast = (index: number) =>
    view.back.findIndex(({ person }) => person.id === view.back[index]?.person.id) === index;
  return (
    <Card title={t("returned")} aside={t("returnedAside", { count: view.keepHours })}>
      <Rows>
        {view.back.map(({ passId, person, outAt, backAt }, index) => (
          <Row
            key={`${passId} ${person.id}`}
            title={<span className={styles["name"]}>{nameOf(person)}</span>}
            detail={
              outAt === null
                ? t("countedBack", { when: dates.moment(backAt, zone) })
                : t("outFromTo", {
                    from: dates.moment(outAt, zone),
                    to: dates.moment(backAt, zone),
                  })
            }
            trailing={
              inHouse.has(person.id) && isLast(index) ? (
                <ActionMenu
                  label={t("menuReturn", { name: nameOf(person) })}
                  actions={[
                    {
                      id: "stillOut",
                      label: t("stillOut"),
                      onPress: () => back.stillOut(passId, person),
                    },
                  ]}
                />
              ) : null
            }
          />
        ))}
      </Rows>
    </Card>
  );
}
