package xyz.rbtfl.story.json;

import xyz.rbtfl.story.document.Fault;
import xyz.rbtfl.story.rule.Place;

/** A value of a JSON document, by its pointer; a fault does not say where in the value it is. */
record JsonPlace(String pointer) implements Place {

    @Override
    public Fault fault(String code, int offset, String message) {
        return Fault.inJson(code, pointer, message);
    }
}
