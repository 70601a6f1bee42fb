// Before the page is first painted: an address that shows slides shall not flash the handout.
if (/[?&](slide|view)=/.test(location.search)) document.documentElement.classList.add('will-present');
