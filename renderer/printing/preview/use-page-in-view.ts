import { useEffect, useState, type RefObject } from "react";

/** The number of the page in the middle of the view. */
export function usePageInView(desk: RefObject<HTMLElement | null>): number {
  const [page, setPage] = useState(1);
  useEffect(() => {
    const { current } = desk;
    if (current === null) return;
    const look = () => {
      const middle = current.scrollTop + current.clientHeight / 2;
      const sheets = [...current.children] as HTMLElement[];
      const above = sheets.filter((one) => one.offsetTop - current.offsetTop <= middle).length;
      setPage(Math.max(1, above));
    };
    current.addEventListener("scroll", look);
    return () => current.removeEventListener("scroll", look);
  }, [desk]);
  return page;
}
