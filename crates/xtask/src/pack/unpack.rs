//! The function that unpacks the module's data as it starts, and the code that both ends agree on.
//!
//! In: how much `texts` wrote. Out: a function of WebAssembly without arguments. The packed data begin at address 0: first the
//! list of characters, then the text. Characters are numbered in the order of the list; the list is read into a table right
//! behind the packed data, then the text is written where the module looks for it.
//!
//! Not handled: packed data that are cut off; only `texts` writes them.

use wasm_encoder::{BlockType, Function, InstructionSink, MemArg, ValType};

/// Characters of one byte, the commonest: bytes from [`FIRST`] on. The more they are, the fewer bytes are left for pairs.
pub(super) const SHORT: usize = 116;
/// Bytes below stand for themselves.
pub(super) const FIRST: u8 = 0x80;
/// The first of the bytes that tell a character together with the next one.
pub(super) const PAIRS: u8 = FIRST + 116;
/// Characters that have a number at most.
pub(super) const MOST: usize = SHORT + ((SKIP - PAIRS) as usize) * 256;
/// Behind it stands how many bytes to leave as they are, which is zero.
pub(super) const SKIP: u8 = 0xfe;
/// Behind it stands a byte from 0x80 on that is part of no character.
pub(super) const RAW: u8 = 0xff;
/// In the list of characters: the next two bytes tell the character, else one how far behind the last it is.
pub(super) const FAR: u8 = 0xff;

/// What the module needs to know to unpack its data.
pub(super) struct Unpack {
    /// How many characters the list at the head of the packed data has.
    pub(super) characters: usize,
    /// Bytes of packed data.
    pub(super) end: usize,
    /// Where the first byte unpacked goes.
    pub(super) to: u32,
}

impl Unpack {
    /// Where the characters stand once they are read, of two bytes each.
    pub(super) fn table(&self) -> usize {
        self.end.next_multiple_of(2)
    }

    /// The function that unpacks.
    pub(super) fn function(&self) -> Function {
        let [from, to, byte, code] = [0, 1, 2, 3];
        let bytes = |offset| MemArg { offset, align: 0, memory_index: 0 };
        let number = |n: usize| i32::try_from(n).unwrap_or(0);
        let table = self.table();
        let mut f = Function::new([(4, ValType::I32)]);
        let mut code_of = f.instructions();
        let c = &mut code_of;
        let step = |c: &mut InstructionSink<'_>, local, by| {
            c.local_get(local).i32_const(by).i32_add().local_set(local);
        };
        let next = |c: &mut InstructionSink<'_>| {
            c.local_get(from).i32_load8_u(bytes(0)).local_set(byte);
            step(c, from, 1);
        };
        // The list of characters.
        c.i32_const(number(table)).local_set(to).loop_(BlockType::Empty);
        next(c);
        c.local_get(byte).i32_const(i32::from(FAR)).i32_eq().if_(BlockType::Empty);
        c.local_get(from).i32_load16_u(bytes(0)).local_set(code);
        step(c, from, 2);
        c.else_().local_get(code).local_get(byte).i32_add().local_set(code).end();
        c.local_get(to).local_get(code).i32_store16(bytes(0));
        step(c, to, 2);
        c.local_get(to).i32_const(number(table + 2 * self.characters)).i32_lt_u().br_if(0).end();
        // The data.
        c.i32_const(number(self.to as usize)).local_set(to).loop_(BlockType::Empty);
        next(c);
        c.local_get(byte).i32_const(i32::from(FIRST)).i32_lt_u().if_(BlockType::Empty);
        c.local_get(to).local_get(byte).i32_store8(bytes(0));
        step(c, to, 1);
        c.else_().local_get(byte).i32_const(i32::from(SKIP)).i32_lt_u().if_(BlockType::Empty);
        c.local_get(byte).i32_const(i32::from(FIRST)).i32_sub().local_tee(code);
        c.i32_const(number(SHORT)).i32_ge_u().if_(BlockType::Empty);
        c.local_get(code).i32_const(number(SHORT)).i32_sub().i32_const(8).i32_shl();
        c.local_get(from).i32_load8_u(bytes(0)).i32_add().i32_const(number(SHORT)).i32_add().local_set(code);
        step(c, from, 1);
        c.end();
        c.local_get(code).i32_const(1).i32_shl().i32_load16_u(bytes(table as u64)).local_set(code);
        c.local_get(to).local_get(code).i32_const(12).i32_shr_u().i32_const(0xe0).i32_or().i32_store8(bytes(0));
        c.local_get(to).local_get(code).i32_const(6).i32_shr_u().i32_const(63).i32_and();
        c.i32_const(0x80).i32_or().i32_store8(bytes(1));
        c.local_get(to).local_get(code).i32_const(63).i32_and().i32_const(0x80).i32_or().i32_store8(bytes(2));
        step(c, to, 3);
        c.else_().local_get(from).i32_load8_u(bytes(0)).local_set(code);
        step(c, from, 1);
        c.local_get(byte).i32_const(i32::from(SKIP)).i32_eq().if_(BlockType::Empty);
        c.local_get(to).local_get(code).i32_add().local_set(to);
        c.else_().local_get(to).local_get(code).i32_store8(bytes(0));
        step(c, to, 1);
        c.end().end().end();
        c.local_get(from).i32_const(number(self.end)).i32_lt_u().br_if(0).end().end();
        f
    }
}
