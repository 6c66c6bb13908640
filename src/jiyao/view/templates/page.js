"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const sheets = all("article.doc");
  const status = document.getElementById("status");
  const hint = status.textContent;
  const links = all("nav a");
  const smooth = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  const narrow = matchMedia("(max-width: 60rem)");
  document.documentElement.classList.add("js");

  // Which elements stand for which object, document by document, made when first needed.
  const indexes = new WeakMap();
  const elementsOf = (sheet, ref) => {
    if (!indexes.has(sheet)) {
      const index = new Map();
      for (const element of all("[data-r]", sheet))
        for (const name of element.dataset.r.split(" "))
          index.set(name, [...(index.get(name) || []), element]);
      indexes.set(sheet, index);
    }
    return indexes.get(sheet).get(ref) || [];
  };
  const sheetOf = (element) => element.closest("article.doc");
  const refsOf = (element) => (element.dataset.r || "").split(" ").filter(Boolean);
  const shown = (element) => element.getClientRects().length > 0;
  const itemOf = (sheet, ref) => elementsOf(sheet, ref).find((element) => element.matches("li"));
  const marksOf = (sheet, ref) => elementsOf(sheet, ref).filter((element) => element.matches("mark") && shown(element));
  const off = (mark) => {
    const kind = mark.classList.contains("figure") ? "stat" : mark.classList[0];
    const box = document.getElementById("show-" + kind);
    return box !== null && !box.checked;
  };
  // The mark that a pointer or the focus means: the innermost one whose kind is shown.
  const meant = (target) => {
    let mark = target.closest("mark[data-r]");
    while (mark && off(mark)) mark = mark.parentElement.closest("mark[data-r]");
    return mark;
  };

  let lit = [];
  const clear = () => {
    for (const element of lit) element.classList.remove("on", "near");
    lit = [];
    status.textContent = hint;
  };
  const light = (element) => {
    clear();
    const sheet = sheetOf(element);
    const names = [];
    const add = (found, name) => {
      found.classList.add(name);
      lit.push(found);
    };
    const describe = (ref) => {
      const item = itemOf(sheet, ref);
      if (!item) return;
      const kind = item.closest("section").querySelector("h3").firstChild.textContent.trim();
      names.push(kind + " " + item.querySelector(".head").innerText.trim().replace(/\s+/g, " "));
    };
    for (const ref of refsOf(element)) {
      elementsOf(sheet, ref).forEach((found) => add(found, "on"));
      describe(ref);
    }
    for (let outer = element.parentElement; outer && outer !== sheet; outer = outer.parentElement)
      if (outer.matches("mark[data-r]"))
        for (const ref of refsOf(outer)) {
          const item = itemOf(sheet, ref);
          if (item && !item.classList.contains("on")) {
            add(item, "near");
            describe(ref);
          }
        }
    status.textContent = names.join("  ‹  ") || hint;
  };
  const carrier = (target) => meant(target) || target.closest("li[data-r]");
  const scrollTo = (element) => element.scrollIntoView({ block: "center", behavior: smooth });

  // One stop for the Tab key in each text; the arrow keys go on from there.
  const stops = new WeakMap();
  const makeStop = (sheet, mark) => {
    if (stops.has(sheet)) stops.get(sheet).tabIndex = -1;
    mark.tabIndex = 0;
    stops.set(sheet, mark);
  };
  const visibleMarks = (sheet) => all("mark[data-r]", sheet).filter((mark) => shown(mark) && !off(mark));
  const resetStop = (sheet) => {
    const first = visibleMarks(sheet)[0];
    if (first) makeStop(sheet, first);
  };
  const focusMark = (mark) => {
    makeStop(sheetOf(mark), mark);
    mark.focus({ preventScroll: true });
    scrollTo(mark);
  };
  const step = (mark, by) => {
    const marks = visibleMarks(sheetOf(mark));
    const next = marks[marks.indexOf(mark) + by];
    if (next) focusMark(next);
  };

  const toItem = (mark, withFocus) => {
    const sheet = sheetOf(mark);
    const item = refsOf(mark).map((ref) => itemOf(sheet, ref)).find((found) => found && shown(found));
    if (!item) return;
    scrollTo(item);
    if (withFocus) item.querySelector(".head").focus({ preventScroll: true });
  };
  let last = { item: null, at: -1 };
  const toMark = (item, withFocus) => {
    const sheet = sheetOf(item);
    const marks = refsOf(item).flatMap((ref) => marksOf(sheet, ref)).filter((mark) => !off(mark));
    const names = marks.filter((mark) => mark.matches(".official"));
    const places = names.length ? names : marks;
    if (!places.length) return;
    last = { item, at: last.item === item ? (last.at + 1) % places.length : 0 };
    if (withFocus) focusMark(places[last.at]);
    else scrollTo(places[last.at]);
  };

  for (const sheet of sheets) {
    sheet.addEventListener("pointerover", (event) => {
      const element = carrier(event.target);
      if (element) light(element);
      else clear();
    });
    sheet.addEventListener("pointerleave", clear);
    sheet.addEventListener("focusin", (event) => {
      const element = carrier(event.target);
      if (element) light(element);
    });
    sheet.addEventListener("focusout", clear);
    sheet.addEventListener("click", (event) => {
      const byKey = event.detail === 0;
      const mark = meant(event.target);
      const item = event.target.closest("li[data-r]");
      if (mark) toItem(mark, false);
      else if (item) toMark(item, byKey);
      const element = mark || item;
      if (element && !byKey) light(element);
    });
    sheet.addEventListener("keydown", (event) => {
      if (!event.target.matches("mark[data-r]")) return;
      const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (by) step(event.target, by);
      else if (event.key === "Enter") toItem(event.target, true);
      else return;
      event.preventDefault();
    });
    for (const mark of all("mark[data-r]", sheet)) mark.tabIndex = -1;
  }

  const open = () => {
    const wanted = sheets.find((sheet) => "#" + sheet.id === location.hash) || sheets[0];
    for (const sheet of sheets) sheet.hidden = sheet !== wanted;
    for (const link of links)
      if (link.hash === "#" + wanted.id) {
        link.setAttribute("aria-current", "page");
        link.scrollIntoView({ block: "nearest" });
      } else link.removeAttribute("aria-current");
    clear();
    resetStop(wanted);
    const index = document.querySelector("nav details");
    if (index && narrow.matches) index.open = false;
  };
  addEventListener("hashchange", open);

  // The two sides differ in length: the switch keeps the place of reading as a share of the whole.
  const shares = new WeakMap();
  const room = (pane) => Math.max(1, pane.scrollHeight - pane.clientHeight);
  for (const pane of all(".reading"))
    pane.addEventListener("scroll", () => shares.set(pane, pane.scrollTop / room(pane)), { passive: true });
  for (const box of all(".bar input"))
    box.addEventListener("change", () => {
      clear();
      const sheet = sheets.find((one) => !one.hidden);
      if (!sheet) return;
      resetStop(sheet);
      const pane = sheet.querySelector(".reading");
      if (box.name === "side" && shares.has(pane)) pane.scrollTop = shares.get(pane) * room(pane);
    });
  const find = document.getElementById("find");
  if (find)
    find.addEventListener("input", () => {
      const words = find.value.trim().toLowerCase();
      for (const link of links) link.parentElement.hidden = !link.textContent.toLowerCase().includes(words);
    });
  if (sheets.length) open();
})();
