import { useTranslation } from "react-i18next";
import type { OutView } from "../../domain/outings/outing.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { Row } from "../ui/card.tsx";
import { LookedForTag } from "./outing-tag.tsx";
import styles from "./outings.module.css";
import type { useReturnFromOuting } from "./use-return-from-outing.ts";
import { useBackBy } from "./use-out-state-texts.ts";

export interface MissingPersonRowProps {
  readonly one: OutView["lookedFor"][number];
  readonly back: ReturnType<typeof useReturnFromOuting>;
}

/** Absent without notice, or not back from an outing: the steps continue until the person is back. */
export function MissingPersonRow({
  one: { searchId, since, person, pass },
  back,
}: MissingPersonRowProps) {
  const { t } = useTranslation("out");
  const { nameOf, initialsOf } = useNames();
  const { dates } = useFormats();
  const zone = useZone();
  const saysBackBy = useBackBy();
  const names = nameOf(person);
  return (
    <Row
      leading={<Avatar initials={initialsOf(person)} seed={person.id} />}
      title={
        <span className={styles["title"]}>
          <span className={styles["name"]}>{names}</span>
          <LookedForTag />
        </span>
      }
      detail={[
        t("searchingWhy", { when: dates.moment(since, zone) }),
        ...(pass === null ? [] : [t("agreedBackBy", { time: saysBackBy(pass.backBy) })]),
      ].join(" ")}
      trailing={
        <>
          <LinkButton size="small" href={paths.search(searchId)}>
            {t("goOn")}
          </LinkButton>
          <Button
            size="small"
            label={t("backWho", { count: 1, names })}
            isPending={back.isPending}
            onPress={() => back.comeBack(pass?.id ?? null, [person], true)}
          >
            {t("back", { count: 1 })}
          </Button>
        </>
      }
    />
  );
}
